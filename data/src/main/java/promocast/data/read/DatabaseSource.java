package promocast.data.read;

import java.util.Optional;

/**
 * A table of a database, or the rows that a query of it answers with.
 *
 * @param url such as {@code jdbc:postgresql://host/shop} or {@code jdbc:sqlite:/data/shop.db}; without a password
 * @param user who asks; empty where the database wants no user
 * @param table name of a table or view, perhaps with its schema in front; empty where a query is given
 * @param query a query that only reads; empty where a table is given
 * @param password asked when it is needed
 */
public record DatabaseSource(
        String url, Optional<String> user, Optional<String> table, Optional<String> query, PasswordPrompt password)
        implements DataSource {
    /** Both a table and a query is one too many; {@link DatasetReader#choices} needs none of them. */
    public DatabaseSource {
        if (table.isPresent() && query.isPresent()) {
            throw new IllegalArgumentException("table " + table + " and query " + query);
        }
    }

    /** The same database with another table. */
    public DatabaseSource withTable(String name) {
        return new DatabaseSource(url, user, Optional.of(name), Optional.empty(), password);
    }

    /** The same rows without a way to the password, as they may be remembered. */
    public DatabaseSource withoutPassword() {
        return new DatabaseSource(url, user, table, query, PasswordPrompt.NONE);
    }

    @Override
    public String name() {
        return table.orElse(query.isPresent() ? "query" : "database");
    }

    /** Tells neither parameters nor password. */
    @Override
    public String toString() {
        return "DatabaseSource[" + name() + "]";
    }
}
