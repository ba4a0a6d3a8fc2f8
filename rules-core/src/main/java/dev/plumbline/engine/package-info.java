/** The door: what {@link dev.plumbline.Plumbline} finds as a service, above all other rooms. */
package dev.plumbline.engine;
