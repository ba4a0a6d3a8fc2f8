package dev.plumbline.service;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers with a problem too what is no request that could be handed on: an address or a head that
 * the server cannot read, whose language nobody knows.
 */
@Component
final class ServerProblems
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Valve()));
  }

  /** Behind Spring Boot's own, so that this one is asked first. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  /** Writes the problem where nothing was written. */
  private static final class Valve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      HttpStatusCode code = HttpStatusCode.valueOf(status);
      try {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response
            .getReporter()
            .write(
                "{\"status\":%d,\"title\":\"%s / %s\"}"
                    .formatted(
                        status, Problems.title(code).chinese(), Problems.title(code).english()));
        response.finishResponse();
      } catch (IOException e) {
        // There is nobody any more to answer.
      }
    }
  }
}
