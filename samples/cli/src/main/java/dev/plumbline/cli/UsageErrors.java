package dev.plumbline.cli;

import java.util.function.Function;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Console console;
  private final Lang lang;

  UsageErrors(Console console) {
    this.console = console;
    this.lang = console.lang();
  }

  /** What is wrong with a command though each of its arguments is right. */
  static ParameterException of(CommandSpec command, Function<Lang, String> said) {
    UnusableException wrong = new UnusableException(said);
    return new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    console.error(lang.say("usage", message(e, command), command.qualifiedName()));
    return Main.UNUSABLE;
  }

  private String message(ParameterException e, CommandSpec command) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        return lang.say("usage.noOption", first);
      }
      return command.subcommands().isEmpty()
          ? lang.say("usage.extra", first)
          : lang.say("usage.noSuchCommand", first);
    }
    if (e instanceof MissingParameterException missing) {
      ArgSpec argument = missing.getMissing().isEmpty() ? null : missing.getMissing().get(0);
      return argument instanceof OptionSpec option
          ? lang.say("usage.noValue", option.longestName())
          : lang.say("usage.noParameter", argument == null ? "" : argument.paramLabel());
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return lang.say("usage.once", name(overwritten.getOverwritten()));
    }
    if (e instanceof MaxValuesExceededException) {
      return lang.say("usage.tooMany");
    }
    ArgSpec argument = e.getArgSpec();
    if (argument == null) {
      return e.getCause() instanceof UnusableException own
          ? own.in(lang)
          : lang.say("usage.unclear");
    }
    String value = e.getValue() == null ? "" : e.getValue();
    return argument instanceof OptionSpec
        ? lang.say("usage.value", name(argument), value, expected(e))
        : lang.say("usage.parameter", value, expected(e));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private String expected(ParameterException e) {
    return e.getCause() instanceof UnusableException own
        ? own.in(lang)
        : lang.say("usage.expected", e.getArgSpec().paramLabel());
  }
}
