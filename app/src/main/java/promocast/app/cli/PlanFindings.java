package promocast.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.engine.plan.PlanCheck;

/**
 * What is wrong with a plan that can be forecast all the same.
 *
 * @param found the problems
 */
record PlanFindings(List<PlanCheck.Problem> found) {
    /**
     * Those of a checked plan.
     *
     * @throws BadInputException when it cannot be forecast; names the file and the place in it
     */
    static PlanFindings of(Path file, List<PlanCheck.Problem> problems) {
        problems.stream().filter(PlanCheck.Problem::serious).findFirst().ifPresent(problem -> {
            throw new BadInputException(
                    Sentence.of("input.planAt", String.valueOf(file.getFileName()), problem.message(), problem.path()));
        });
        return new PlanFindings(problems);
    }

    /** One object a problem, with its place in the file. */
    List<Map<String, Object>> json(Session session) {
        return found.stream().map(problem -> json(session, problem)).toList();
    }

    private static Map<String, Object> json(Session session, PlanCheck.Problem problem) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("line", problem.line());
        fields.put("field", problem.field());
        fields.put("path", problem.path());
        fields.put("message", session.text(problem.message()));
        return fields;
    }

    /** One sentence a problem, without those that a forecast warns of anyway. */
    List<String> lines(Session session, List<Message> said) {
        return found.stream()
                .filter(problem -> !said.contains(problem.message()))
                .map(problem -> session.text("forecast.finding", session.text(problem.message()), problem.path()))
                .toList();
    }
}
