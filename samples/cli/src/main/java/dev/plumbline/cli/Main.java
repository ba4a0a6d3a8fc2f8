package dev.plumbline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;

/** The command line of Plumbline; {@code samples/plumbline} starts it. */
final class Main {
  /** All that was checked is eligible, or there was nothing to object to. */
  static final int FINE = 0;

  /** Something is not eligible. */
  static final int NOT_ELIGIBLE = 1;

  /** The input or the command cannot be used. */
  static final int UNUSABLE = 2;

  /** The reader of standard output had enough: what a shell says of a program that a pipe ends. */
  static final int READER_GONE = 141;

  /** The setting of the environment that says how much of the log is wanted. */
  private static final String LOG = "PLUMBLINE_LOG";

  /** Where the engine keeps what it compiled for the next run. */
  private static final String CACHE = "plumbline.cache";

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    setLog();
    if (System.getProperty(CACHE) == null) {
      System.setProperty(CACHE, "user");
    }
    if (args.length > 1 && Set.of("check", "call").contains(args[0])) {
      Guidelines.begin();
    }
    boolean terminal = onTerminal();
    StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Console console =
        new Console(
            System.in,
            Console.buffered(standard),
            Console.buffered(new FileOutputStream(FileDescriptor.err)),
            Lang.asked(args),
            terminal,
            terminal && unset("NO_COLOR") && !"dumb".equals(System.getenv("TERM")),
            "1".equals(System.getenv("PLUMBLINE_DEBUG")));
    System.exit(run(args, console, standard));
  }

  /**
   * What a reader needs stands in the findings and in the errors. The log is for those who work on
   * the engine: {@code PLUMBLINE_LOG=WARN} (or {@code DEBUG}) brings it to standard error.
   */
  private static void setLog() {
    String level = unset(LOG) ? "off" : System.getenv(LOG).toLowerCase(Locale.ROOT);
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", level);
    System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
  }

  /** Runs a command as without a terminal. */
  static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
    StandardOutput standard = new StandardOutput(out);
    Console console =
        new Console(in, Console.buffered(standard), err, Lang.asked(args), false, false, false);
    return run(args, console, standard);
  }

  private static int run(String[] args, Console console, StandardOutput out) {
    int code = run(args, console);
    if (!out.hasFailed()) {
      return code;
    }
    if (out.wasClosedByReader()) {
      return READER_GONE;
    }
    console.error(console.lang().say("output.lost"));
    return UNUSABLE;
  }

  static int run(String[] args, Console console) {
    try {
      return commandLine(console, args).execute(args);
    } catch (LinkageError | VirtualMachineError e) {
      console.fault(null, e);
      return UNUSABLE;
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  /** All commands, in the order of the help. */
  private static Map<String, Function<Console, Object>> commands() {
    Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
    commands.put("check", CheckCommand::new);
    commands.put("call", CallCommand::new);
    commands.put("batch", BatchCommand::new);
    commands.put("clauses", ClausesCommand::new);
    commands.put("schema", SchemaCommand::new);
    commands.put("validate", ValidateCommand::new);
    commands.put("test", TestCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("new", NewCommand::new);
    commands.put("diff", DiffCommand::new);
    commands.put("pack", PackCommand::new);
    commands.put("replay", ReplayCommand::new);
    commands.put("lsp", LspCommand::new);
    return commands;
  }

  /** Only the command that is named is made, since to look through one takes its time. */
  static CommandLine commandLine(Console console, String[] args) {
    Failures failures = new Failures(console);
    CommandLine line = new CommandLine(new RootCommand());
    Map<String, Function<Console, Object>> commands = commands();
    if (args.length > 0 && commands.containsKey(args[0])) {
      commands.keySet().retainAll(Set.of(args[0]));
    }
    commands.values().forEach(command -> line.addSubcommand(command.apply(console)));
    Help.add(line, console.lang());
    return line.setOut(Help.writer(console.out()))
        .setErr(Help.writer(console.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false) // a name that begins with @ is a file like others
        .setParameterExceptionHandler(new UsageErrors(console))
        .setExecutionExceptionHandler((e, command, result) -> failures.report(null, e));
  }

  private static boolean unset(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }

  /** From JDK 22 on there may be a console without a terminal; it says so itself. */
  private static boolean onTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
