package dev.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line of Plumbline; {@code samples/plumbline} starts it. */
final class Main {
  /** All that was checked is eligible, or there was nothing to object to. */
  static final int FINE = 0;

  /** Something is not eligible. */
  static final int NOT_ELIGIBLE = 1;

  /** The input or the command cannot be used. */
  static final int UNUSABLE = 2;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    boolean terminal = onTerminal();
    Console console =
        new Console(
            System.in,
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            terminal,
            terminal && unset("NO_COLOR") && !"dumb".equals(System.getenv("TERM")),
            "1".equals(System.getenv("PLUMBLINE_DEBUG")));
    System.exit(run(args, console));
  }

  /** Runs a command as without a terminal. */
  static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, new Console(in, out, err, false, false, false));
  }

  static int run(String[] args, Console console) {
    try {
      return commandLine(console).execute(args);
    } catch (LinkageError | VirtualMachineError e) {
      console.fault(null, e);
      return UNUSABLE;
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private static CommandLine commandLine(Console console) {
    Failures failures = new Failures(console);
    CommandLine line =
        new CommandLine(new RootCommand())
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(new CallCommand(console))
            .addSubcommand(new ClausesCommand(console))
            .addSubcommand(new SchemaCommand(console))
            .addSubcommand(new ValidateCommand(console))
            .addSubcommand(new TestCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new ExportCommand(console))
            .addSubcommand(new NewCommand(console))
            .addSubcommand(new DiffCommand(console));
    Help.translate(line);
    return line.setOut(Help.writer(console.out()))
        .setErr(Help.writer(console.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new UsageErrors(console))
        .setExecutionExceptionHandler((e, command, result) -> failures.report(null, e));
  }

  /** UTF-8, whatever the encoding of the platform. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
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
