package vn.hocso.shared;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Lets migrations take their time: an index on a full record store needs minutes, and the connections of the service end a statement
 * after seconds. They get a connection of their own, without those limits.
 */
@ApplicationScoped
class Migrations implements FlywayConfigurationCustomizer {

    /** The detail of a refused row quotes the row, as in application.properties. */
    private static final String OPTIONS = "ApplicationName=hocso-migrations&connectTimeout=5&tcpKeepAlive=true"
            + "&logServerErrorDetail=false";

    private final String url;
    private final String user;
    private final String password;

    Migrations(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(url + (url.contains("?") ? "&" : "?") + OPTIONS, user, password);
    }
}
