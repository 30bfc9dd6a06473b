package promocast.data.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import promocast.data.BadInputException;
import promocast.data.Message;

/** Refuses sheets with cells beyond the last column, for whose neighbours the reader would make room without end. */
final class SheetGuard {
    /** An address with a column from A to XFD and a row of at most seven digits. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[A-Z]|[A-Z]{2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])[1-9]\\d{0,6}");

    private SheetGuard() {}

    /**
     * Looks at all cells of a sheet.
     *
     * @param name what to call the workbook in messages
     * @throws BadInputException when the sheet is damaged or has a cell that no sheet can have
     */
    static void check(InputStream sheet, String name) {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")
                        && !isPossible(xml.getAttributeValue(null, "r"))) {
                    throw damaged(name);
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof BadInputException refused) {
                throw refused;
            }
            throw damaged(name);
        }
    }

    private static boolean isPossible(@Nullable String address) {
        return address == null || ADDRESS.matcher(address).matches();
    }

    private static BadInputException damaged(String name) {
        return new BadInputException(Message.data("reader.workbook.damaged", name));
    }
}
