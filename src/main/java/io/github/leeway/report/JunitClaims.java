package io.github.leeway.report;

import java.io.Writer;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Claims as test results in the XML of JUnit, for build servers: a suite for each file, a case for each claim, which fails if the verdict
 * is not as expected.
 */
public final class JunitClaims {

    private JunitClaims() {}

    /** Writes the result; neither flushes nor closes. */
    public static void write(ClaimsRun run, Writer out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (ClaimsRun.Judged model : run.models()) {
                suite(xml, model);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void suite(XMLStreamWriter xml, ClaimsRun.Judged model) throws XMLStreamException {
        long failures =
                model.claims().stream().filter(found -> !found.isAsExpected()).count();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", Names.visible(model.file().name()));
        xml.writeAttribute("tests", Integer.toString(model.claims().size()));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        for (FoundClaim found : model.claims()) {
            test(xml, model, found);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void test(XMLStreamWriter xml, ClaimsRun.Judged model, FoundClaim found) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Names.visible(model.file().name()));
        xml.writeAttribute("name", Names.visible(found.judgement().claim().text()));
        if (!found.isAsExpected()) {
            String verdict = found.judgement().verdict().name().toLowerCase(Locale.ROOT);
            xml.writeStartElement("failure");
            xml.writeAttribute("type", verdict);
            xml.writeAttribute("message", verdict + ", expected " + found.expected());
            xml.writeCharacters(Names.visible(found.judgement().detail()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
