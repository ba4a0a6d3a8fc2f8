/** Guidelines in an application with Spring Boot: beans, JSON, problems, health and information. */
package dev.plumbline.spring;
