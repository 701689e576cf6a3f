# What the start scripts of imr have in common: `imr` in the project, and `bin/imr` of the archive for people without Maven.
# It is read into them (`.`), since another process would cost a millisecond or two. For any sh: dash, bash 3.2.
# shellcheck shell=sh
#
# They say before:
#   jar      the command line; the libraries stand beside it
#   store    the folder for what makes later calls start faster; nothing: nowhere

# Where a file stands, behind all links. Followed by hand: `readlink -f` is not everywhere.
behind_links() {
    behind=$1
    while [ -L "$behind" ]; do
        link=$(readlink "$behind")
        case $link in
            /*) behind=$link ;;
            *)
                case $behind in
                    */*) behind=${behind%/*}/$link ;;
                    *) behind=$link ;;
                esac
                ;;
        esac
    done
}

# Sets `java`, `java_home` and `release`, such as 17.0.15+6; ends where there is no Java that can run imr.
find_java() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java=$JAVA_HOME/bin/java
    else
        java=java
        # The java of macOS itself only looks for another one, and says so in a window where it finds none.
        if [ "$(command -v java 2>/dev/null || true)" = /usr/bin/java ] && [ -x /usr/libexec/java_home ]; then
            java=$(/usr/libexec/java_home -v 17+ 2>/dev/null || true)/bin/java
        fi
    fi
    java_path=$(command -v "$java" 2>/dev/null || true)
    if [ -z "$java_path" ]; then
        echo "imr: Java 17 or newer is needed, and no java was found" >&2
        exit 2
    fi

    # Following links takes a process for each, so where they led is written down, and asked anew where the command is no
    # longer the same file.
    java_home=
    if [ -n "$store" ] && [ -f "$store/imr-java-home" ]; then
        IFS= read -r java_home <"$store/imr-java-home" || true
    fi
    if [ -z "$java_home" ] || ! [ "$java_home/bin/java" -ef "$java_path" ]; then
        behind_links "$java_path"
        java_home=${behind%/*}/..
    fi

    release=
    version=
    if [ -r "$java_home/release" ]; then
        while IFS= read -r line; do
            case $line in
                JAVA_RUNTIME_VERSION=*) release=${line#*=} ;;
                JAVA_VERSION=*) version=${line#*=} ;;
            esac
        done <"$java_home/release"
    fi
    if [ -z "$version" ]; then
        # A Java that has no such file can be asked, which takes longer.
        version=$("$java" -version 2>&1 | sed -n 's/.* version \("[^"]*"\).*/\1/p') || true
    fi
    version=${version#\"}
    version=${version%\"}
    release=${release#\"}
    release=${release%\"}
    case $release in
        "" | */*) release=any ;;
    esac
    # Before Java 9 versions began with 1.
    major=${version#1.}
    major=${major%%[!0-9]*}
    if [ "${major:-17}" -lt 17 ]; then
        echo "imr: Java 17 or newer is needed, and $java_path is Java $version" >&2
        exit 2
    fi
}

# The archive of loaded classes fits one Java only, so it is named after it. From Java 25 on it also holds how lambdas are
# linked and what is worth compiling.
name_archive() {
    if [ "${major:-17}" -ge 25 ]; then
        archive=$store/imr-$release.aot
        write_archive=-XX:AOTCacheOutput
        read_archive=-XX:AOTCache
    else
        archive=$store/imr-$release.jsa
        write_archive=-XX:ArchiveClassesAtExit
        read_archive=-XX:SharedArchiveFile
    fi
}

# What a short call and the making of the archive have in common. By itself Java moves the archive in memory at each start,
# which touches all of it, and compiles methods after 200 calls, of which most then never pay for themselves.
quiet='-Xlog:disable -Xlog:all=off'
short='-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-UsePerfData
    -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:+UseG1GC'

# make_archive GUIDELINES: runs on these what is run most, so that its classes are in the archive; without one imr only starts
# slower.
make_archive() {
    new=$archive.$$
    # shellcheck disable=SC2086 # these are several options
    "$java" "$write_archive=$new" $quiet $short -Dimr.kept="$store/kept" \
        -cp "$jar" org.imrlang.cli.Rehearsal "$1" >/dev/null 2>&1 </dev/null || true
    # A Java that makes none leaves an empty file, which it ignores, so that it is not asked again at each call.
    [ -f "$new" ] || : >"$new"
    mv -f "$new" "$archive"
    printf '%s\n' "$java_home" >"$store/imr-java-home"
}

# An archive fits the jars that it was made from; there may be others since.
has_archive() {
    [ -f "$archive" ] || return 1
    for made_from in "${jar%/*}"/*.jar; do
        ! [ "$made_from" -nt "$archive" ] || return 1
    done
}

# start OPTION ARGUMENT…: becomes imr. The option goes to Java.
start() {
    option=$1
    shift

    # Java cannot tell which of its outputs is a terminal.
    [ -t 1 ] && out=yes || out=no
    [ -t 2 ] && err=yes || err=no

    # Rulesets that were checked already; IMR_KEEP=no has every call compile them.
    keep=
    if [ -n "$store" ] && [ "${IMR_KEEP:-yes}" != no ]; then
        keep=$store/kept
    fi

    # In a locale without letters beyond ASCII, as containers have it, Java could not name a file that has some.
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
        C | POSIX) export LC_ALL=C.UTF-8 ;;
    esac

    # A decision is over before Java has compiled what it runs; who goes through millions of lines wants all that it can do,
    # and not a heap that grows with the machine.
    case ${1:-} in
        batch | impact) flags='-XX:+UseParallelGC -XX:MaxNewSize=256m' ;;
        check | format | explain | test | generate | docs | new) flags='-XX:TieredStopAtLevel=1 -XX:+UseParallelGC' ;;
        *) flags=$short ;;
    esac

    set -- "$option" "-Dimr.kept=$keep" -Dimr.out.terminal=$out -Dimr.err.terminal=$err -jar "$jar" ${1+"$@"}
    if [ -n "$store" ]; then
        set -- "$read_archive=$archive" "$@"
    fi
    # shellcheck disable=SC2086 # these are several options
    exec "$java" $quiet $flags "$@"
}
