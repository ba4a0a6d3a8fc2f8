package dev.plumbline.spring;

import dev.plumbline.jackson.Jackson3Module;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Applications and verdicts through the host's mapper. */
@AutoConfiguration(
    after = PlumblineAutoConfiguration.class,
    before = JacksonAutoConfiguration.class)
@ConditionalOnClass({JsonMapper.class, JacksonAutoConfiguration.class})
class PlumblineJacksonAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Jackson3Module plumblineJacksonModule(Guidelines guidelines) {
    return new Jackson3Module(guidelines::read);
  }
}
