package promocast.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends warnings to standard error, where they disturb no answer. In code rather than in a file, since reading an XML
 * file would cost a quarter of the start; the logging library finds this class by itself.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%-5level %logger{0}: %message%n");
        encoder.start();

        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();

        var root = context.getLogger("ROOT");
        root.addAppender(console);
        root.setLevel(Level.WARN);
        // These libraries warn about choices that are made on purpose; their errors come as exceptions.
        for (var library : List.of("org.nd4j", "org.deeplearning4j", "org.apache.pdfbox", "org.apache.fontbox")) {
            context.getLogger(library).setLevel(Level.ERROR);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
