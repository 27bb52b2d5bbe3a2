package vn.hocso.lrs.exchange;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a load of a file of statements may take. */
@ConfigMapping(prefix = "hocso.lrs.exchange")
interface ExchangeConfig {

    /** @return of one file once it is unpacked; the load of a larger one stops there */
    @WithDefault("20G")
    MemorySize expanded();

    /** @return one statement; a longer one is left out and named */
    @WithDefault("8M")
    MemorySize statement();

    /** @return after so many wrong statements a load stops: it is not the file that somebody meant */
    @WithDefault("10000")
    int problems();

    /** @return loads at once in one replica */
    @WithDefault("2")
    int atOnce();

    /** @return a load of which nothing was heard for so long has been broken off */
    @WithDefault("PT2M")
    Duration brokenOffAfter();

    /** @return how often a process says which loads it is at; several times before one counts as broken off */
    @WithDefault("30S")
    Duration heartbeat();
}
