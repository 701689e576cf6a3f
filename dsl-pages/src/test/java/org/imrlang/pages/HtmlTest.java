package org.imrlang.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.imrlang.compiler.explain.HtmlText;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void elementsHoldTextAndEachOther() {
        Html html = new Html()
                .open("p", "class", "note")
                .text("a")
                .element("b", "c")
                .empty("br")
                .close();
        assertEquals("<p class=\"note\">a<b>c</b><br></p>", html.toString());
    }

    @Test
    void textAndValuesNeverBecomeMarkup() {
        Html html = new Html().element("p", "<script>&'\u0007</script>", "title", "\" onclick=\"x");
        assertEquals(
                "<p title=\"&quot; onclick=&quot;x\">&lt;script&gt;&amp;&#39; &lt;/script&gt;</p>", html.toString());
    }

    @Test
    void whatIsOpenedIsClosed() {
        assertThrows(IllegalStateException.class, () -> new Html().open("p").toString());
        assertThrows(IllegalStateException.class, () -> new Html().close());
        assertThrows(IllegalArgumentException.class, () -> new Html().open("p", "class"));
    }

    @Test
    void onlyAddressesOfTheWebAreFollowed() {
        assertTrue(HtmlText.isWeb("HTTPS://example.org"));
        assertFalse(HtmlText.isWeb("javascript:alert(1)"));
    }
}
