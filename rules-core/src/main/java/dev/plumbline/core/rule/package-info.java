/**
 * What stands in the rule files of a pack, as one tree, and the rules that are compiled written
 * from it.
 */
package dev.plumbline.core.rule;
