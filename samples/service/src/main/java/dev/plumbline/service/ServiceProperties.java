package dev.plumbline.service;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the service takes upon itself.
 *
 * @param application the largest body that is an application
 * @param spreadsheet the largest body that is a spreadsheet
 * @param patience how long a body may take to come
 * @param requests requests a minute from one address
 * @param addresses of so many addresses is remembered how often they asked
 * @param batches batches that are there at a time, done or not
 * @param kept how long a batch is kept once it is done
 * @param hosts the names by which it is asked for, besides those that every machine has for itself;
 *     {@code *} for any
 */
@ConfigurationProperties("plumbline.service")
record ServiceProperties(
    @DefaultValue("2MB") DataSize application,
    @DefaultValue("64MB") DataSize spreadsheet,
    @DefaultValue("60s") Duration patience,
    @DefaultValue("600") int requests,
    @DefaultValue("10000") int addresses,
    @DefaultValue("8") int batches,
    @DefaultValue("30m") Duration kept,
    @DefaultValue List<String> hosts) {}
