package vn.hocso.learning.offline;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When what a phone tells afterwards is believed. */
@ConfigMapping(prefix = "hocso.learning.offline")
interface OfflineConfig {

    /** @return how long after it happened something may be told and still count as happened then */
    @WithDefault("P30D")
    Duration longestWait();

    /** @return by how much a phone's clock may go wrong between two contacts, and be ahead of ours */
    @WithDefault("PT2M")
    Duration tolerance();

    /** @return how long a line may take to send what a phone tells at once */
    @WithDefault("PT10M")
    Duration slowestLine();
}
