package org.imrlang.pages.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.pages.Html;
import org.imrlang.pages.ask.AskForm;
import org.imrlang.pages.ask.AskScripts;

/** The form on a treatment's page that decides a request in the page itself. */
final class AskPart implements TreatmentPart {

    private final AskForm form;
    private final Map<String, String> scripts;

    AskPart(Contents contents) {
        this.form = new AskForm(
                contents.checked(), guideline -> contents.addresses().of(guideline) + "#" + Addresses.LINE);
        this.scripts = AskScripts.of(contents.checked());
    }

    @Override
    public Optional<Html> html(Treatment treatment) {
        return form.of(treatment);
    }

    @Override
    public List<String> scripts() {
        return List.copyOf(scripts.keySet());
    }

    @Override
    public List<SiteFile> files() {
        return scripts.entrySet().stream()
                .map(script -> new SiteFile(script.getKey(), script.getValue()))
                .toList();
    }
}
