package vn.hocso.roster.territory;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** Tells Flyway of the migrations that are Java: they are found by themselves only outside of this room's package. */
@Singleton
class ReferenceDataCustomizer implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new ReferenceDataMigration(), new ReformMigration());
    }
}
