package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds golden cases in a folder and holds results against them. A case is any folder with a {@code case.json}; links to
 * folders are followed.
 *
 * @param root the folder that is searched, itself included
 * @param only a glob on paths below the root, such as {@code layers/*}; cases whose path does not match are left out
 */
public record Conformance(Path root, String only) {
    private static final System.Logger LOG = System.getLogger(Conformance.class.getName());

    /** Matches every path. */
    public static final String ALL = "**";

    /** How many cases ended in which way. */
    public record Summary(int passed, int failed, int unsupported) {

        public int cases() {
            return passed + failed + unsupported;
        }

        /** Reads {@code N passed, N failed, N unsupported}. */
        public String line() {
            return passed + " passed, " + failed + " failed, " + unsupported + " unsupported";
        }

        /**
         * What a command should exit with.
         *
         * @param strict whether an unsupported case fails
         * @return 1 if a case failed, 2 if there was none, otherwise 0
         */
        public int exitStatus(boolean strict) {
            if (cases() == 0) {
                return 2;
            }
            return failed > 0 || (strict && unsupported > 0) ? 1 : 0;
        }

        static Summary of(List<CaseResult> results) {
            return new Summary(
                    (int) results.stream().filter(CaseResult::passed).count(),
                    (int) results.stream().filter(CaseResult::failed).count(),
                    (int) results.stream().filter(CaseResult::unsupported).count());
        }
    }

    /**
     * The folders of all cases, in the order of their paths.
     *
     * @throws EngineException.InvalidInput if the root cannot be searched or the glob is malformed
     */
    public List<Path> find() {
        PathMatcher matcher = matcher();
        try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.endsWith(CaseFile.NAME))
                    .map(CaseFile::folderOf)
                    .filter(folder -> matcher.matches(Path.of(path(folder))))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new EngineException.InvalidInput(root + ": cannot be searched for cases: " + e, e);
        }
    }

    /** Runs every case, passing each result on as soon as it is there. */
    public Summary run(Runner runner, Consumer<CaseResult> report) {
        return Summary.of(
                find().stream().map(folder -> run(folder, runner)).peek(report).toList());
    }

    /** Runs the case in one folder. Never throws because of what the case holds. */
    public CaseResult run(Path folder, Runner runner) {
        return new CaseResult(path(folder), verdict(folder, runner));
    }

    private static CaseResult.Verdict verdict(Path folder, Runner runner) {
        try {
            CaseFile file = CaseFile.read(folder);
            List<Comparison> comparisons = CaseKind.of(file).compare(file, runner);
            return comparisons.isEmpty()
                    ? new CaseResult.Failed(file.file(CaseFile.NAME) + ": has no expected result to compare with")
                    : new CaseResult.Compared(comparisons);
        } catch (EngineException.UnsupportedOp e) {
            return new CaseResult.Unsupported(String.valueOf(e.getMessage()));
        } catch (EngineException e) {
            return new CaseResult.Failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "case " + folder, e);
            return new CaseResult.Failed("internal error: " + e);
        } catch (OutOfMemoryError e) {
            return new CaseResult.Failed("needs more memory than there is: " + e.getMessage()
                    + "; give more by SCANTLING_JAVA_OPTS=-Xmx..g");
        }
    }

    /** A folder below the root with {@code /} between names; the root itself goes by its own name. */
    private String path(Path folder) {
        Path below = root.equals(folder) ? folder.toAbsolutePath().normalize().getFileName() : root.relativize(folder);
        return String.valueOf(below).replace('\\', '/');
    }

    private PathMatcher matcher() {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + only);
        } catch (PatternSyntaxException e) {
            throw new EngineException.InvalidInput("'" + only + "' is no glob such as layers/*: " + e.getMessage(), e);
        }
    }
}
