/** Facts, verdicts, and where to begin: {@link dev.plumbline.Plumbline}. */
module dev.plumbline.api {
  exports dev.plumbline;
  exports dev.plumbline.fact;
  // To all: an engine on the class path has no name that a package could be exported to, and what
  // shows texts of applicants, as the command line does, makes them fit to be shown.
  exports dev.plumbline.spi;

  requires static org.jspecify;

  uses dev.plumbline.spi.RulesEngine;
}
