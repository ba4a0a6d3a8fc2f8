/**
 * The engine, which {@link dev.plumbline.Plumbline} finds as a service, and the workbench.
 *
 * <p>It is a module since modules that name themselves, as Jackson's do, are on a module path only
 * where another module asks for them. It is open since the engine's own parts look into each other.
 */
@SuppressWarnings("requires-automatic") // Drools has no module-info.
open module dev.plumbline.core {
  exports dev.plumbline.junit;
  exports dev.plumbline.workbench;
  exports dev.plumbline.workbench.archive;
  exports dev.plumbline.workbench.cases;
  exports dev.plumbline.workbench.diff;
  exports dev.plumbline.workbench.edit;
  exports dev.plumbline.workbench.explain;
  exports dev.plumbline.workbench.proof;
  exports dev.plumbline.workbench.replay;
  exports dev.plumbline.workbench.revision;
  exports dev.plumbline.workbench.scaffold;

  requires transitive dev.plumbline.api;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires org.drools.canonicalmodel;
  requires org.drools.compiler;
  requires org.drools.core;
  requires org.drools.kiesession;
  requires org.drools.model.codegen;
  requires org.drools.modelcompiler;
  requires org.drools.wiring.api;
  requires static transitive org.junit.jupiter.api;
  requires org.kie.api;
  requires static org.jspecify;
  requires org.slf4j;
  requires org.yaml.snakeyaml;

  provides dev.plumbline.spi.RulesEngine with
      dev.plumbline.engine.Engine;
}
