package dev.plumbline.service;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets each address ask so many times a minute, and remembers but so many addresses. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RateLimit extends OncePerRequestFilter {
  /** Whoever has one address of this kind has all with its first half. */
  private static final int GROUPS_OF_A_SITE = 4;

  private final int requests;
  private final Map<String, Bucket> buckets;
  private final HandlerExceptionResolver problems;

  RateLimit(
      ServiceProperties said,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.requests = said.requests();
    this.problems = problems;
    this.buckets =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > said.addresses();
              }
            });
  }

  /** Of how many addresses is remembered how often they asked. */
  int remembered() {
    return buckets.size();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Bucket bucket =
        buckets.computeIfAbsent(
            site(request.getRemoteAddr()),
            address ->
                Bucket.builder()
                    .addLimit(
                        limit ->
                            limit.capacity(requests).refillGreedy(requests, Duration.ofMinutes(1)))
                    .build());
    ConsumptionProbe asked = bucket.tryConsumeAndReturnRemaining(1);
    if (asked.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    Duration again = Duration.ofNanos(asked.getNanosToWaitForRefill()).plusSeconds(1);
    problems.resolveException(
        request,
        response,
        null,
        new Refusal(HttpStatus.TOO_MANY_REQUESTS, Words.say("rate", again.toSeconds()), again));
  }

  /** The address, or what all addresses of one site have in common. */
  static String site(String address) {
    String[] groups = address.split(":", -1);
    if (groups.length < GROUPS_OF_A_SITE) {
      return address;
    }
    return String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_SITE));
  }
}
