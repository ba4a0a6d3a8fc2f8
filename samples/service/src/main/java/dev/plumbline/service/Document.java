package dev.plumbline.service;

import dev.plumbline.spring.Guidelines;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document; the rest is made of the code. */
@Configuration(proxyBeanMethods = false)
class Document {
  @Bean
  OpenAPI openApi(Guidelines guidelines) {
    return new OpenAPI()
        .info(new Info().title("Plumbline 准绳").version(guidelines.served().get(0).engine()))
        .servers(List.of(new Server().url("/")));
  }
}
