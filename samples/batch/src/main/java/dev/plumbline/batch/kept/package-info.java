/** What a long run has done so far, kept so that another can go on with it. */
package dev.plumbline.batch.kept;
