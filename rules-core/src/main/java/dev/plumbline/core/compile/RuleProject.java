package dev.plumbline.core.compile;

import java.util.function.BiFunction;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.model.KieBaseModel;

/**
 * Has the rule compiler work in the thread that calls it. Of itself it hands rules to threads of
 * its own: they outlive the build, with all that it left in them, and number variables in the order
 * in which they happen to run.
 */
public final class RuleProject extends CanonicalModelKieProject implements KieBuilder.ProjectType {
  /** Found by the rule compiler, by this name. */
  public static final BiFunction<InternalKieModule, ClassLoader, KieModuleKieProject> SUPPLIER =
      RuleProject::new;

  private RuleProject(InternalKieModule module, ClassLoader loader) {
    super(module, loader);
  }

  @Override
  protected KnowledgeBuilderConfigurationImpl getBuilderConfiguration(
      KieBaseModel base, InternalKieModule module) {
    KnowledgeBuilderConfigurationImpl settings = super.getBuilderConfiguration(base, module);
    settings.setProperty("drools.parallelRulesBuildThreshold", "-1");
    settings.setProperty("drools.parallelLambdaExternalization", "false");
    return settings;
  }
}
