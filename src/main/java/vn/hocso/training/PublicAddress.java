package vn.hocso.training;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.qute.TemplateExtension;

/** Addresses as they stand on paper and in files, where nothing completes them. */
@TemplateExtension(namespace = "address")
public final class PublicAddress {

    private PublicAddress() {}

    /** @param path with a slash before it; likewise {@code {address:whole(path)}} in templates */
    public static String whole(String path) {
        return ConfigProvider.getConfig().getOptionalValue("hocso.public-url", String.class).orElse("http://localhost:8080")
                + path;
    }
}
