package dev.plumbline.spring;

import dev.plumbline.Editions;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Problem;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/**
 * Reads an application that is the whole of a body from its bytes, so that what is no JSON at all
 * is told in the library's words too, and by line.
 */
final class ApplicationConverter extends AbstractHttpMessageConverter<Object> {
  private final Guidelines guidelines;
  private final int most;

  ApplicationConverter(Guidelines guidelines, PlumblineProperties said) {
    super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    this.guidelines = guidelines;
    // One byte too many is enough to be refused.
    this.most = said.within().count(Limit.JSON_KILOBYTES) * 1024 + 1;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Application.class || type == Editions.Filed.class;
  }

  /** What is written has nothing of its own. */
  @Override
  protected boolean canWrite(MediaType type) {
    return false;
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage body) throws IOException {
    MediaType said = body.getHeaders().getContentType();
    Charset charset = said == null ? null : said.getCharset();
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      throw new InputException(Problem.of(Words.say("charset", charset.name())));
    }
    Editions.Filed filed = guidelines.read(body.getBody().readNBytes(most));
    return type == Application.class ? filed.application() : filed;
  }

  @Override
  protected void writeInternal(Object value, HttpOutputMessage body) {
    throw new UnsupportedOperationException();
  }
}
