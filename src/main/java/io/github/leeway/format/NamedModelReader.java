package io.github.leeway.format;

import io.github.leeway.mdp.State;
import java.util.List;
import java.util.Optional;

/** Reads the model that a file of claims names in place of transitions of its own. */
final class NamedModelReader {

    private static final List<String> FORMS = List.of("transitions", "grid", "terminal", "start");

    private final Complaints complaints;
    private final Optional<NamedModels> models;

    /** With where to find models; nothing where a file has to be a model itself. */
    NamedModelReader(Complaints complaints, Optional<NamedModels> models) {
        this.complaints = complaints;
        this.models = models;
    }

    /** The model of that name, unless it cannot be read or the file has one of its own. */
    Optional<LoadedClaims.Named> read(YamlNode.Entry key, Fields fields) {
        for (String form : FORMS) {
            fields.entry(form)
                    .ifPresent(other -> complaints.add(
                            ErrorCode.TWO_FORMS,
                            other.key().span(),
                            "the file has both 'model' and '" + form + "'",
                            "delete one of them"));
        }
        if (models.isEmpty()) {
            complaints.add(
                    ErrorCode.CLAIMS_FILE,
                    key.key().span(),
                    "the file is no model but claims about one",
                    "name the model itself, or judge the claims with 'leeway claims'");
            return Optional.empty();
        }
        return new Shapes(complaints).name(key.value(), "model").flatMap(name -> {
            try {
                return Optional.of(
                        new LoadedClaims.Named(name.text(), models.get().read(name.text())));
            } catch (ModelFileException fault) {
                Optional<Diagnostic> missing = fault.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.code() == ErrorCode.FILE_MISSING)
                        .findFirst();
                missing.ifPresent(diagnostic -> complaints.add(
                        ErrorCode.FILE_MISSING,
                        name.span(),
                        Visible.quoted(name.text()) + ": " + diagnostic.message(),
                        diagnostic.help()));
                if (missing.isEmpty()) {
                    throw fault;
                }
                return Optional.empty();
            }
        });
    }

    /** The states of a model that is not written in this file, all introduced where it is named. */
    static StateNames names(LoadedClaims.Named model, Span span) {
        StateNames names = new StateNames();
        model.loaded().file().mdp().states().stream().map(State::name).forEach(name -> names.add(name, span));
        return names;
    }
}
