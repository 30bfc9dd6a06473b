package promocast.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import promocast.data.doctor.Finding;
import promocast.data.doctor.Fix;
import promocast.data.doctor.Recipe;

/** The findings that {@code --fix} names: {@code all}, or codes, each with its column where one is meant. */
final class FixChoice {
    private static final String ALL = "all";

    private FixChoice() {}

    /**
     * The proposed fixes of the findings that are named, in the order in which they were found.
     *
     * @param names as given, separated by commas
     * @throws UsageException when a name fits no finding that has a fix
     */
    static Recipe of(String names, List<Finding> findings, CommandLine command) {
        var fixable =
                findings.stream().filter(finding -> finding.fix().isPresent()).toList();
        var wanted = Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        for (var name : wanted) {
            if (!name.equals(ALL) && fixable.stream().noneMatch(finding -> names(name, finding))) {
                var known = fixable.stream().map(FindingAnswer::key).collect(Collectors.joining(", "));
                throw new UsageException(command, Sentence.of("inspect.fix.unknown", name, known));
            }
        }
        List<Fix> fixes = fixable.stream()
                .filter(finding -> wanted.stream().anyMatch(name -> name.equals(ALL) || names(name, finding)))
                .flatMap(finding -> finding.fix().stream())
                .toList();
        return new Recipe(fixes);
    }

    private static boolean names(String name, Finding finding) {
        return name.equals(finding.code()) || name.equals(FindingAnswer.key(finding));
    }
}
