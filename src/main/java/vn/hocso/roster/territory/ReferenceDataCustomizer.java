package vn.hocso.roster.territory;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** Tells Flyway of the one migration that is Java: it is found by itself only outside of this room's package. */
@Singleton
class ReferenceDataCustomizer implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new ReferenceDataMigration());
    }
}
