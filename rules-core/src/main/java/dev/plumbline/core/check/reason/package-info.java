/** Which values the facts of a rule can have, as far as its conditions tell. */
package dev.plumbline.core.check.reason;
