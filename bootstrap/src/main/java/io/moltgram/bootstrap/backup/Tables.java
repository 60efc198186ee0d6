package io.moltgram.bootstrap.backup;

import io.moltgram.persistence.sqlite.DatabaseFile;
import io.moltgram.persistence.sqlite.TableSum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** What the tables held when a backup was written: a line each with the sum, the number of rows, and the name. */
final class Tables {

    private Tables() {}

    static String write(SortedMap<String, TableSum> sums) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, TableSum> table : sums.entrySet()) {
            text.append(table.getValue().sha256())
                    .append("  ")
                    .append(table.getValue().rows())
                    .append("  ")
                    .append(table.getKey())
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * Reads every row of the restored database again. Throws {@link Damaged} if any is not what it was. A backup of an
     * older server has no such list; nothing is compared then.
     */
    static void requireSame(Path folder) throws IOException {
        Path list = folder.resolve(Layout.TABLES);
        if (!Files.exists(list)) {
            return;
        }
        String found = write(new DatabaseFile(folder.resolve(Layout.DATABASE)).sums());
        if (!found.equals(Files.readString(list))) {
            throw new Damaged("the rows of its database are not those that were written");
        }
    }
}
