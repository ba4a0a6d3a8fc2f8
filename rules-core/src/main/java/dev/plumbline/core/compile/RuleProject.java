package dev.plumbline.core.compile;

import java.util.function.BiFunction;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.kie.api.builder.model.KieBaseModel;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.kie.api.builder.KieBuilder;
import org.kie.internal.builder.conf.ParallelLambdaExternalizationOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/**
 * Has the rule compiler work in the thread that calls it. Of itself it hands rules to threads of
 * its own: they outlive the build, with all that it left in them, and number variables in the order
 * in which they happen to run.
 */
public final class RuleProject extends CanonicalModelKieProject implements KieBuilder.ProjectType {
  /** Found by the rule compiler, by this name. */
  public static final BiFunction<InternalKieModule, ClassLoader, KieModuleKieProject> SUPPLIER =
      RuleProject::new;

  private static final int NEVER = -1;

  private RuleProject(InternalKieModule module, ClassLoader loader) {
    super(module, loader);
  }

  @Override
  protected KnowledgeBuilderConfigurationImpl getBuilderConfiguration(
      KieBaseModel base, InternalKieModule module) {
    KnowledgeBuilderConfigurationImpl settings = super.getBuilderConfiguration(base, module);
    settings.setOption(ParallelRulesBuildThresholdOption.get(NEVER));
    settings.setOption(ParallelLambdaExternalizationOption.DISABLED);
    return settings;
  }
}
