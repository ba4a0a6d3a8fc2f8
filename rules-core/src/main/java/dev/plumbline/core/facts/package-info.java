/** The types of facts that rules speak of, and the facts of one evaluation. */
package dev.plumbline.core.facts;
