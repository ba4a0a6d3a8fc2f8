/** Facts, verdicts, and where to begin: {@link dev.plumbline.Plumbline}. */
module dev.plumbline.api {
  exports dev.plumbline;
  exports dev.plumbline.fact;
  exports dev.plumbline.spi;

  requires static org.jspecify;

  uses dev.plumbline.spi.RulesEngine;
}
