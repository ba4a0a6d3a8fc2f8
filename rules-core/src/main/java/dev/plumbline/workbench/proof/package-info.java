/**
 * Proves how conditions compare over all applications, not just those that were tried. Begin with
 * {@link dev.plumbline.workbench.proof.Prover}.
 *
 * <p>The truth of a condition hangs on finitely many comparisons of properties with constants and
 * with each other. Among values of one sort, those that all such comparisons take alike are one
 * cell; a value of each cell stands for all of it. So both conditions are walked, by the logic of
 * the engine, over every combination of cells, where a property is chosen only once it is asked
 * for. Of facts of which there may be several, as many are enough as there are patterns about them:
 * one for each that decides. What a pack defines is finite as it is.
 *
 * <p>An SMT solver would do the same by general means, for the price of native libraries for each
 * platform and more weight than all the rest of the engine; and it knows neither a third truth
 * value, nor how divisions lie in each other, nor which words are kinds of which, so that all of
 * that would have to be written for it as well. What is asked here is small: conditions compare a
 * property with constants, or with another one moved by a constant, for which cutting at the
 * constants is complete.
 *
 * <p>Where facts are bound to each other in ways that are not looked at (a span is worked out of a
 * posting; two sums are over the same rows), more combinations are gone through than there are. So
 * what is proven never to happen never does; what happens only there is told as uncertain.
 */
@NullMarked
package dev.plumbline.workbench.proof;

import org.jspecify.annotations.NullMarked;
