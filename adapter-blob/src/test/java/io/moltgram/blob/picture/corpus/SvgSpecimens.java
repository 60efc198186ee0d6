package io.moltgram.blob.picture.corpus;

import io.moltgram.blob.picture.corpus.Specimen.Fate;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SVG that is drawn, and SVG that reaches out, runs, or repeats without end. */
final class SvgSpecimens {

    private static final String START =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 100 100'>";

    private final Shelf shelf = new Shelf();

    private SvgSpecimens() {}

    static List<Specimen> all() {
        SvgSpecimens specimens = new SvgSpecimens();
        specimens.drawn();
        specimens.framed();
        specimens.running();
        specimens.reaching();
        specimens.texts();
        return specimens.shelf.all();
    }

    private void drawn() {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put("nothing", "");
        contents.put(
                "shapes",
                "<rect width='50' height='50' fill='red'/><circle cx='9' cy='9' r='9'/><ellipse rx='2' ry='4'/>"
                        + "<line x2='9' y2='9' stroke='#000'/><polygon points='1,1 3,9'/><polyline points='1,1'/>");
        contents.put(
                "a path of all commands",
                "<path d='M1 1h5v5l3 3H9V9C1 2 3 4 5 6s1 2 3 4q1 2 3 4t5 6a3 4 0 1 0 5 6z'/>");
        contents.put(
                "gradients",
                "<linearGradient id='a'><stop offset='0' stop-color='red'/><stop offset='1'/></linearGradient>"
                        + "<radialGradient id='b' href='#a' spreadMethod='repeat' r='0.1'/>"
                        + "<rect width='99' height='99' fill='url(#b)' stroke='url(#a)'/>");
        contents.put(
                "a pattern",
                "<pattern id='p' width='9' height='9' patternUnits='userSpaceOnUse'><circle r='4'/></pattern>"
                        + "<rect width='99' height='99' fill='url(#p)'/>");
        contents.put(
                "clips and masks",
                "<clipPath id='c'><circle r='50'/></clipPath><mask id='m'><rect width='50' height='50'"
                        + " fill='#fff'/></mask><rect width='99' height='99' clip-path='url(#c)' mask='url(#m)'/>");
        contents.put(
                "markers",
                "<marker id='k' markerWidth='4' markerHeight='4'><circle r='2'/></marker>"
                        + "<path d='M1 1L50 50L9 90' marker-mid='url(#k)' marker-end='url(#k)'/>");
        contents.put(
                "filters",
                "<filter id='f'><feGaussianBlur stdDeviation='2'/><feOffset dx='3'/><feMerge><feMergeNode/>"
                        + "<feMergeNode in='SourceGraphic'/></feMerge></filter><rect filter='url(#f)'/>");
        contents.put(
                "noise",
                "<filter id='f'><feTurbulence baseFrequency='0.05' numOctaves='3'/><feColorMatrix"
                        + " type='saturate' values='0'/></filter><rect width='40' height='40' filter='url(#f)'/>");
        contents.put(
                "text", "<text x='9' y='50' font-size='20'>Hello <tspan fill='red'>world</tspan> \u4F60\u597D</text>");
        contents.put(
                "text on a path", "<path id='w' d='M1 50L90 50'/><text><textPath href='#w'>along</textPath></text>");
        contents.put(
                "symbols",
                "<symbol id='s' viewBox='0 0 9 9'><rect width='9' height='9'/></symbol>"
                        + "<use xlink:href='#s' width='30' height='30'/>");
        contents.put(
                "a style sheet",
                "<style>.a{fill:red;stroke:blue}#b{opacity:.5}</style><g class='a'><rect id='b'"
                        + " width='50' height='50'/></g>");
        contents.put(
                "words about it", "<title>T</title><desc>D</desc><metadata>M</metadata><rect width='9' height='9'/>");
        contents.put("CDATA", "<text y='50'><![CDATA[<script>]]></text>");
        contents.put("characters by number", "<text y='50'>&#65;&#x42;&lt;&amp;</text>");
        contents.put("references to nothing", "<use href='#x'/><rect width='9' height='9' fill='url(#x)'/>");
        contents.put("numbers that are none", "<rect width='NaN' height='Infinity' x='1e999' y='-1e-999' rx='x'/>");
        contents.put(
                "transformations",
                "<g transform='rotate(9) scale(0) skewX(90) matrix(1 2 3 4 5 6)'><rect width='9'"
                        + " height='9'/></g>");
        contents.put("dashes", "<line x2='99' y2='99' stroke='red' stroke-dasharray='1 2 0 3' stroke-width='5'/>");
        contents.forEach((name, content) -> put("with " + name, START + content + "</svg>", Fate.SHOWN));
    }

    private void framed() {
        Map<String, String> roots = new LinkedHashMap<>();
        roots.put("a plain size", "width='300' height='20'");
        roots.put("a size in inches", "width='3in' height='2cm'");
        roots.put("shares", "width='100%' height='50%'");
        roots.put("no size", "");
        roots.put("a huge size", "width='999999' height='999999'");
        roots.put("an endless size", "width='1e99' height='1e99'");
        roots.put("less than no size", "width='-5' height='-5'");
        roots.put("a tiny box", "viewBox='0 0 1e-5 1e-5'");
        roots.put("a far box", "viewBox='999999 999999 1 1'");
        roots.put("a thin box", "viewBox='0 0 999999 0.001'");
        roots.forEach((name, root) -> put(
                "of " + name,
                "<svg xmlns='http://www.w3.org/2000/svg' " + root + "><rect width='9' height='9'/></svg>",
                Fate.EITHER));
        put("of a box of no size", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>", Fate.REFUSED);
        put("of a box of words", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='a b c d'/>", Fate.REFUSED);
    }

    private void running() {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put("a script", "<script>alert(1)</script>");
        contents.put("a script from elsewhere", "<script href='http://127.0.0.1:1/a.js'/>");
        contents.put("a script of another namespace", "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>1</h:script>");
        contents.put(
                "foreign objects",
                "<foreignObject width='9' height='9'><body xmlns='http://www.w3.org/1999/xhtml'/>"
                        + "</foreignObject>");
        contents.put("a frame", "<iframe xmlns='http://www.w3.org/1999/xhtml' src='http://127.0.0.1:1/'/>");
        contents.put("an event", "<rect onload='alert(1)' width='9' height='9'/>");
        contents.put("an event in capitals", "<rect ONCLICK='alert(1)' width='9' height='9'/>");
        contents.put("a link", "<a href='javascript:alert(1)'><rect width='9' height='9'/></a>");
        contents.put("a running style", "<rect style='width:expression(alert(1))'/>");
        contents.put("animation", "<rect><animate attributeName='href' values='javascript:alert(1)'/></rect>");
        contents.put("a setter", "<rect><set attributeName='onclick' to='alert(1)'/></rect>");
        contents.put("a handler", "<handler xmlns:ev='http://www.w3.org/2001/xml-events' ev:event='load'>1</handler>");
        contents.put("a view", "<view id='v'/>");
        contents.put("an instruction", "<?xml-stylesheet href='http://127.0.0.1:1/a.css'?>");
        contents.put("a script in silence", "<metadata><script>alert(1)</script></metadata>");
        contents.forEach((name, content) -> put("with " + name, START + content + "</svg>", Fate.REFUSED));
    }

    private void reaching() {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put("an image from elsewhere", "<image href='http://127.0.0.1:1/a.png' width='9' height='9'/>");
        contents.put("an image of this machine", "<image xlink:href='file:///etc/passwd' width='9' height='9'/>");
        contents.put("an image of data", "<image href='data:image/png;base64,iVBORw0KGgo=' width='9' height='9'/>");
        contents.put("a picture in a picture", "<image href='data:image/svg+xml,%3Csvg/%3E' width='9' height='9'/>");
        contents.put("a use from elsewhere", "<use href='http://127.0.0.1:1/a.svg#b'/>");
        contents.put("a use of data", "<use href='data:image/svg+xml;base64,PHN2Zy8+#a'/>");
        contents.put("a filter from elsewhere", "<rect filter='url(http://127.0.0.1:1/a.svg#f)'/>");
        contents.put("a filter of pictures", "<filter id='f'><feImage href='http://127.0.0.1:1/a.png'/></filter>");
        contents.put("a fill from elsewhere", "<rect fill='url(\"//127.0.0.1:1/a.svg#f\")'/>");
        contents.put("an imported style", "<style>@import 'http://127.0.0.1:1/a.css';</style>");
        contents.put(
                "a typeface from elsewhere", "<style>@font-face{font-family:a;src:url(http://127.0.0.1:1/a)}</style>");
        contents.put("a hidden address", "<rect style='fill:u\\72l(http://127.0.0.1:1/)'/>");
        contents.put("a cursor from elsewhere", "<rect cursor='url(http://127.0.0.1:1/a.cur)'/>");
        contents.put("a typeface", "<font><glyph unicode='a'/></font>");
        contents.put(
                "an inclusion", "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>");
        contents.put("a base elsewhere", "<g xml:base='http://127.0.0.1:1/'><use href='#a'/></g>");
        contents.forEach((name, content) -> put("with " + name, START + content + "</svg>", Fate.REFUSED));
    }

    private void texts() {
        put("with an entity", "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + START + "<text>&a;</text></svg>", Fate.REFUSED);
        put(
                "with an entity of a file",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + START + "<text>&a;</text></svg>",
                Fate.REFUSED);
        put(
                "with an entity of parameters",
                "<!DOCTYPE svg [<!ENTITY % a SYSTEM 'http://127.0.0.1:1/'> %a;]>" + START + "</svg>",
                Fate.REFUSED);
        put(
                "with a document type elsewhere",
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://127.0.0.1:1/a.dtd'>" + START + "</svg>",
                Fate.REFUSED);
        StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY l" + i + " '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        put("with a billion laughs", laughs + "]>" + START + "<text>&l19;</text></svg>", Fate.REFUSED);
        put("with an unknown entity", START + "<text>&nbsp;</text></svg>", Fate.REFUSED);
        put("without its end", START + "<rect width='9' height='9'/>", Fate.REFUSED);
        put("with crossed ends", START + "<g><rect></g></rect></svg>", Fate.REFUSED);
        put("with the same attribute twice", START + "<rect width='1' width='2'/></svg>", Fate.REFUSED);
        put("with two roots", START + "</svg>" + START + "</svg>", Fate.REFUSED);
        put("with a byte of zero", START + "<text>\0</text></svg>", Fate.REFUSED);
        put("with another root", "<svg:g xmlns:svg='http://www.w3.org/2000/svg'/>", Fate.REFUSED);
        put("in capitals", "<SVG xmlns='http://www.w3.org/2000/svg'/>", Fate.REFUSED);
        put("with a comment before", "<!-- hello -->" + START + "</svg>", Fate.SHOWN);
        put("with 3,000 comments before", "<!-- a -->".repeat(3_000) + START + "</svg>", Fate.EITHER);
        put("with a mark before", "\uFEFF<?xml version='1.0' encoding='UTF-8'?>" + START + "</svg>", Fate.SHOWN);
        put("that says to be Latin-1", "<?xml version='1.0' encoding='ISO-8859-1'?>" + START + "</svg>", Fate.EITHER);
        put("of XML 1.1", "<?xml version='1.1'?>" + START + "</svg>", Fate.EITHER);
        byte[] wide = (START + "</svg>").getBytes(StandardCharsets.UTF_16);
        shelf.either("SVG in UTF-16", wide);
        shelf.refused(
                "SVG of broken UTF-8",
                new Bytes()
                        .text(START + "<text>")
                        .u8(0xC3, 0x28, 0xFF)
                        .text("</text></svg>")
                        .array());
        shelf.refused(
                "SVG packed",
                new Bytes()
                        .u8(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3)
                        .raw(new byte[40])
                        .array());
    }

    private void put(String name, String svg, Fate fate) {
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        switch (fate) {
            case SHOWN -> shelf.shown("SVG " + name, bytes);
            case REFUSED -> shelf.refused("SVG " + name, bytes);
            case EITHER -> shelf.either("SVG " + name, bytes);
        }
    }
}
