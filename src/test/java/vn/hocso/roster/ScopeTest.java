package vn.hocso.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.identity.Scope;
import vn.hocso.identity.ScopeSource;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.DomainException;

/** Nobody sees a province that nobody gave them. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScopeTest {

    @Inject
    ScopeSource scopes;
    @Inject
    ScopeGrants grants;

    private final String subject = "scope-" + UUID.randomUUID();

    @Test
    void without_a_grant_there_is_no_scope() {
        assertThat(scopes.scopeOf(subject)).isEqualTo(Scope.NONE);
    }

    @Test
    void a_cluster_is_its_provinces_and_grants_add_up() {
        grants.grantCluster(subject, "MIC-2022", 2, "test");
        assertThat(scopes.scopeOf(subject).provinces()).containsExactlyInAnyOrder("19", "20", "06", "04");
        grants.grantProvince(subject, "46", "test");
        Scope scope = scopes.scopeOf(subject);
        assertThat(scope.provinces()).hasSize(5);
        assertThat(scope.covers("46")).isTrue();
        assertThat(scope.covers("48")).isFalse();
        assertThat(scope.national()).isFalse();
    }

    @Test
    void the_whole_country_covers_everything() {
        grants.grantCountry(subject, "test");
        assertThat(scopes.scopeOf(subject).covers("96")).isTrue();
    }

    @Test
    void only_clusters_and_provinces_that_exist_are_granted() {
        assertThatThrownBy(() -> grants.grantCluster(subject, "MIC-2022", 11, "test")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> grants.grantProvince(subject, "479", "test")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> grants.grantProvince(subject, "02x", "test")).isInstanceOf(DomainException.class);
        assertThat(scopes.scopeOf(subject)).isEqualTo(Scope.NONE);
    }
}
