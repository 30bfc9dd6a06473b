package promocast.data.read;

import java.util.Optional;
import java.util.function.Consumer;
import promocast.data.Dataset;

/** Tables that were read before. */
public interface TableStore {
    /** Keeps nothing. */
    TableStore NONE = new TableStore() {
        @Override
        public Optional<Dataset> find(FileSource source) {
            return Optional.empty();
        }

        @Override
        public Consumer<Dataset> keeper(FileSource source) {
            return data -> {};
        }
    };

    /** The table as reading the source now would make it; empty where it is not known. */
    Optional<Dataset> find(FileSource source);

    /**
     * Asked before a source is read.
     *
     * @return takes the table that was read
     */
    Consumer<Dataset> keeper(FileSource source);
}
