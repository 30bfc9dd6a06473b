package promocast.data.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.Progress;

/** JSON objects, one a line or in a list: a column a key, keys of objects in objects joined by dots. */
final class JsonLines implements RowSource {
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(GrowingTable.LONGEST_FIELD)
                    .maxNameLength(GrowingTable.LONGEST_FIELD)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final Source source;
    private final byte[] head;
    private final ReadOptions options;
    private EncodingDetector.Found encoding;

    /** @param head the first bytes of the source */
    JsonLines(Source source, byte[] head, ReadOptions options) {
        this.source = source;
        this.head = head;
        this.options = options;
        this.encoding = options.encoding()
                .map(charset -> new EncodingDetector.Found(charset, false))
                .orElseGet(() -> EncodingDetector.detect(head));
    }

    @Override
    public FileFormat format() {
        var text = new FileFormat.Text(encoding.charset().name(), encoding.guessed(), '\n', '"', true);
        return new FileFormat(FileFormat.Kind.JSON, source.part(), Optional.of(text));
    }

    @Override
    public boolean recovers(MalformedTextException problem) {
        var found = EncodingDetector.detect(problem.following());
        if (options.encoding().isPresent()
                || !EncodingDetector.isPlain(head)
                || found.charset().equals(encoding.charset())) {
            return false;
        }
        encoding = found;
        return true;
    }

    @Override
    public void fill(GrowingTable table, Progress progress) throws IOException {
        var count = new Source.ByteCount();
        table.watch(source.watch(count, progress));
        Charset charset = encoding.charset();
        try (var content = source.open(count);
                var reader = new DecodingReader(content, charset, source.name());
                var parser = FACTORY.createParser(reader)) {
            objects(parser, new JsonRow(table, source.name()), table);
        } catch (StreamConstraintsException e) {
            throw new BadInputException(Message.data("reader.json.excess", source.name(), line(e)));
        } catch (JsonEOFException e) {
            throw new BadInputException(Message.data("reader.json.cut", source.name(), line(e)));
        } catch (StreamReadException e) {
            throw new BadInputException(Message.data(
                    "reader.json.syntax",
                    source.name(),
                    line(e),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        }
    }

    private void objects(JsonParser parser, JsonRow row, GrowingTable table) throws IOException {
        boolean listed = false;
        for (var token = parser.nextToken(); token != null && !table.isFull(); token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            if (token == JsonToken.START_OBJECT) {
                row.read(parser, line);
                table.endRow(line);
            } else if (token == JsonToken.START_ARRAY && !listed && table.rows() == 0) {
                listed = true;
            } else if (token != JsonToken.END_ARRAY || !listed) {
                throw new BadInputException(Message.data("reader.json.object", source.name(), line));
            }
        }
    }

    private static int line(com.fasterxml.jackson.core.JsonProcessingException problem) {
        return problem.getLocation() == null ? 1 : problem.getLocation().getLineNr();
    }
}
