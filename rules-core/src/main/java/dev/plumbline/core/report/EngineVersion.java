package dev.plumbline.core.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the engine, as the build wrote it down. */
public final class EngineVersion {
  /** Such as {@code 1.2.3}. */
  public static final String VALUE = read();

  private EngineVersion() {}

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = EngineVersion.class.getResourceAsStream("engine.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
