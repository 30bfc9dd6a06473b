package promocast.ui.room;

import java.util.List;
import promocast.data.Message;

/**
 * Something that the planner has to decide before the studio goes on.
 *
 * @param title the question
 * @param reason why it is asked
 * @param answers what can be answered; the first one is the usual one, the last one changes nothing
 */
public record Question(Message title, Message reason, List<Answer> answers) {
    public Question {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("question: at least one answer expected, found none");
        }
    }

    /**
     * One answer.
     *
     * @param name what it does, a verb first
     * @param run does it
     */
    public record Answer(Message name, Runnable run) {}

    /** The answer that changes nothing. */
    public Answer last() {
        return answers.get(answers.size() - 1);
    }
}
