@echo off
rem The command line of imr.
setlocal DisableDelayedExpansion

for %%i in ("%~dp0..") do set "imr_home=%%~fi"

set "imr_java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "imr_java=%JAVA_HOME%\bin\java.exe"
if not defined imr_java for %%i in (java.exe) do set "imr_java=%%~$PATH:i"
if not defined imr_java (
    echo imr: Java 17 or newer is needed, and no java was found 1>&2
    exit /b 2
)

rem A Java says its version in a file; one that has no such file is asked, which takes longer.
for %%i in ("%imr_java%") do set "imr_release=%%~dpi..\release"
set "imr_version="
if exist "%imr_release%" for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%imr_release%"`) do set "imr_version=%%~v"
if not defined imr_version for /f "tokens=3" %%v in ('call "%imr_java%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined imr_version set "imr_version=%%~v"
if not defined imr_version goto start

rem Before Java 9 versions began with 1.
for /f "tokens=1,2 delims=.-+_" %%a in ("%imr_version%") do (
    set "imr_major=%%a"
    if "%%a"=="1" set "imr_major=%%b"
)
if %imr_major% lss 17 (
    echo imr: Java 17 or newer is needed, and "%imr_java%" is Java %imr_version% 1>&2
    exit /b 2
)

:start
rem What imr writes is UTF-8; the window is set to it meanwhile.
set "imr_page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "imr_page=%%p"
chcp 65001 >nul
"%imr_java%" "-Dimr.home=%imr_home%" -jar "%imr_home%\lib\imr-cli.jar" %*
set "imr_exit=%errorlevel%"
if defined imr_page chcp %imr_page% >nul
exit /b %imr_exit%
