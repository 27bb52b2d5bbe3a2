package vn.hocso.web.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;

import org.w3c.dom.Element;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;

import vn.hocso.web.QrCode;

/** Draws {@code <object type="text/x-qr" data-text="…"/>} as a QR code of lines, sharp at every size; its style says how large. */
class QrPictures implements FSObjectDrawerFactory {

    private static final String TYPE = "text/x-qr";

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object") && TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? QrPictures::draw : null;
    }

    private static Map<Shape, String> draw(Element element, double x, double y, double width, double height, OutputDevice page,
            RenderingContext context, int dotsPerPixel) {
        boolean[][] black = QrCode.modules(element.getAttribute("data-text"));
        page.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel,
                picture -> fill(picture, black, width / dotsPerPixel / black.length));
        return null;
    }

    /** One path for all, each run of black modules a bar. */
    private static void fill(Graphics2D picture, boolean[][] black, double module) {
        var bars = new Path2D.Double();
        for (int y = 0; y < black.length; y++) {
            for (int x = 0; x < black.length; x++) {
                int from = x;
                while (x < black.length && black[y][x]) {
                    x++;
                }
                if (x > from) {
                    bar(bars, from * module, y * module, x * module, (y + 1) * module);
                }
            }
        }
        picture.setColor(Color.BLACK);
        picture.fill(bars);
    }

    private static void bar(Path2D bars, double left, double top, double right, double bottom) {
        bars.moveTo(left, top);
        bars.lineTo(right, top);
        bars.lineTo(right, bottom);
        bars.lineTo(left, bottom);
        bars.closePath();
    }
}
