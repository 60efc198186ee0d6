package io.moltgram.blob.picture.svg;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.Refusal;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/**
 * Draws SVG text that is not to be trusted. What is drawn is a new document with nothing but the elements and
 * attributes that
 * passed the rules, so no two parsers can disagree about it.
 */
public final class SvgPainter {

    /** Something of each kind. */
    private static final String SPECIMEN = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><defs><linearGradient id="a">
            <stop offset="0" stop-color="#10394a"/><stop offset="1" stop-color="#ff7a59"/></linearGradient></defs>
            <rect width="16" height="16" fill="url(#a)"/><path d="M1 1C2 4 4 4 5 1" stroke="#fff"/>
            <circle cx="8" cy="8" r="3"/><text y="9" font-size="9">Ag</text></svg>""";

    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private SvgPainter() {}

    /**
     * Draws a specimen, once in a process: to load classes and typefaces takes more than many a drawing, and must not
     * count against the time of the one that comes first.
     */
    private static void prepare() throws XMLStreamException {
        if (PREPARED.compareAndSet(false, true)) {
            paint(SvgReader.read(SPECIMEN), SvgFrame::of);
        }
    }

    /** The picture; refuses as {@code svg_refused} what is outside the rules or cannot be drawn. */
    public static Pixels paint(Path file) throws IOException {
        return paint(file, SvgFrame::of);
    }

    /** The picture in exactly that size. */
    public static Pixels paint(Path file, Size size) throws IOException {
        return paint(file, root -> new SvgFrame(SvgFrame.of(root).viewBox(), size));
    }

    private static Pixels paint(Path file, Function<SvgNode, SvgFrame> framing) throws IOException {
        try {
            prepare();
            SvgClock.start();
            return paint(SvgReader.read(file), framing);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException | XMLStreamException | StackOverflowError e) {
            throw SvgRules.refusal("it cannot be drawn");
        } catch (OutOfMemoryError e) {
            throw SvgRules.refusal("it needs too much memory to draw");
        } finally {
            SvgClock.stop();
        }
    }

    private static Pixels paint(SvgNode root, Function<SvgNode, SvgFrame> framing) throws XMLStreamException {
        SvgFrame frame = framing.apply(root);
        SvgCost.check(root);
        return draw(SvgWriter.write(root, frame), frame.size());
    }

    private static Pixels draw(String text, Size size) {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .documentLimits(new DocumentLimits(
                        SvgRules.DEEPEST + 2, DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, SvgRules.MOST_POINTS))
                .build();
        SVGDocument document = new SVGLoader()
                .load(() -> SvgReader.factory().createXMLEventReader(new StringReader(text)), null, context);
        if (document == null) {
            throw SvgRules.refusal("it cannot be drawn");
        }
        BufferedImage canvas = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            ViewBox bounds = new ViewBox(size.width(), size.height());
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, bounds);
        } finally {
            graphics.dispose();
        }
        int[] argb = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        return new Pixels(size.width(), size.height(), argb);
    }
}
