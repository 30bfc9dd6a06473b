package promocast.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import promocast.engine.Interval;

/**
 * Writes JSON documents. It knows maps, iterables, strings, numbers, booleans, {@link Optional} and {@link Interval};
 * a number that is not finite becomes {@code null}, for JSON has no other word for it.
 */
final class Json {
    private Json() {}

    /** The document, indented, without a line end. */
    static String write(Object value) {
        var text = new StringWriter();
        try (var generator = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            write(generator, value);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return text.toString();
    }

    /** An estimate as {@code {value, lower, upper}}. */
    static Map<String, Object> interval(Interval interval) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("value", interval.value());
        fields.put("lower", interval.lower());
        fields.put("upper", interval.upper());
        return fields;
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (var entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            generator.writeStartArray();
            for (var item : items) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (value instanceof Interval interval) {
            write(generator, interval(interval));
        } else if (value instanceof RawJson raw) {
            generator.writeRawValue(raw.text());
        } else if (value instanceof Optional<?> optional) {
            writeOptional(generator, optional);
        } else {
            writeScalar(generator, value);
        }
    }

    private static void writeOptional(JsonGenerator generator, Optional<?> optional) throws IOException {
        if (optional.isPresent()) {
            write(generator, optional.get());
        } else {
            generator.writeNull();
        }
    }

    private static void writeScalar(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isFinite(number)) {
                generator.writeNumber(number);
            } else {
                generator.writeNull();
            }
        } else if (value instanceof Number number) {
            generator.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else {
            generator.writeString(value.toString());
        }
    }
}
