package dev.plumbline.cli;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Console console;

  UsageErrors(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    console.error(message(e, command) + "；用「" + command.qualifiedName() + " --help」查看用法");
    return Main.UNUSABLE;
  }

  private static String message(ParameterException e, CommandSpec command) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        return "没有选项「" + first + "」";
      }
      return command.subcommands().isEmpty() ? "多出参数「" + first + "」" : "没有命令「" + first + "」";
    }
    if (e instanceof MissingParameterException missing) {
      ArgSpec argument = missing.getMissing().isEmpty() ? null : missing.getMissing().get(0);
      return argument instanceof OptionSpec option
          ? "选项 " + option.longestName() + " 缺少值"
          : "缺少参数 " + (argument == null ? "" : argument.paramLabel());
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return "选项 " + name(overwritten.getOverwritten()) + " 只能给一次";
    }
    if (e instanceof MaxValuesExceededException) {
      return "参数给得太多";
    }
    if (e.getArgSpec() == null) {
      return chinese(e.getMessage()) ? e.getMessage() : "命令无法识别";
    }
    String value = e.getValue() == null ? "" : "「" + e.getValue() + "」";
    String subject = e.getArgSpec() instanceof OptionSpec ? name(e.getArgSpec()) + " 的值" : "参数";
    return subject + value + "无法识别，" + expected(e);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String expected(ParameterException e) {
    if (e.getCause() instanceof TypeConversionException cause && chinese(cause.getMessage())) {
      return cause.getMessage();
    }
    return "应为 " + e.getArgSpec().paramLabel();
  }

  private static boolean chinese(String text) {
    return text != null && text.codePoints().anyMatch(Character::isIdeographic);
  }
}
