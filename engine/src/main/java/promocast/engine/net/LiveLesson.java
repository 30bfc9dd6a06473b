package promocast.engine.net;

/**
 * Random offers to random customers with the blend's answers; batches are stretches of it.
 *
 * @param rows customers, indices into the teacher's
 * @param codes indices into the teacher's offer codes
 * @param answers an array a head, as {@link LiveTeacher#answers} gives them
 * @param from where the batch starts
 */
record LiveLesson(int[] rows, int[] codes, float[][] answers, int from) {
    LiveLesson at(int start) {
        return new LiveLesson(rows, codes, answers, start);
    }
}
