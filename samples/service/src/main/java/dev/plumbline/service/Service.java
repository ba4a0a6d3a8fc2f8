package dev.plumbline.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Starts the service. */
@SpringBootApplication
@EnableConfigurationProperties(ServiceProperties.class)
public class Service {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  /** Starts it, with properties as arguments: {@code --server.port=80}. */
  public static void main(String[] args) {
    SpringApplication.run(Service.class, args);
  }

  /** Where the files of requests lie as long as they are worked on. */
  @Bean
  WorkFolder work() throws IOException {
    return WorkFolder.begin(Path.of(System.getProperty("java.io.tmpdir")));
  }

  @EventListener
  void started(ApplicationReadyEvent event) {
    Environment said = event.getApplicationContext().getEnvironment();
    String address =
        "http://"
            + said.getProperty("server.address")
            + ":"
            + said.getProperty("local.server.port");
    String line = Words.say("started", address).in(Locale.CHINESE);
    LOG.info("{} / {}", line, Words.say("started", address).english());
  }
}
