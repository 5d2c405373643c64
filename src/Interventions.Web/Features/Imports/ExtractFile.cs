using System.Text;
using CsvHelper;
using Interventions.Domain.Cases;
using Interventions.Domain.Custody;

namespace Interventions.Web.Features.Imports;

/// <summary>
/// A comma-separated file, record by record. What makes a whole file unusable is refused here in a sentence; what makes a row
/// unusable is for whoever reads it.
/// </summary>
internal sealed class ExtractFile : IDisposable
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        HasHeader = false, // ours is read like any record, so that it counts as one
        Separator = ',',
        DetectSeparatorHint = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,

        // Codes, words and names come again and again; each is one string for the whole file.
        PoolStrings = true,

        // Far more than any record has: past it a quotation mark was left open and swallows the rest of the file.
        MaxRecordSize = 100_000,
    };

    private readonly GuardedStream _stream;
    private readonly CsvReader _reader;
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private int[] _inOrder = [];
    private int _width;

    private readonly ExtractKind _kind;

    private ExtractFile(Stream source, ExtractKind kind)
    {
        (_kind, _stream) = (kind, new(source, kind));
        _reader = CsvReader.Create(_stream, Options, leaveOpen: false);
    }

    /// <summary>The record read last; the header is record 1.</summary>
    public int Record { get; private set; }

    /// <summary>Columns that are none of an extract's.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>The same with commas between, as far as there is room; null for none.</summary>
    public string? IgnoredInWords => Ignored.Count == 0 ? null : string.Join(", ", Ignored) is var all && all.Length > 1000 ? all[..1000] : all;

    /// <summary>It has the column that a file of bad rows has.</summary>
    public bool IsMended { get; private set; }

    /// <summary>Of the whole file, once it is read.</summary>
    public byte[] Hash() => _stream.Hash();

    /// <summary>Reads the header.</summary>
    /// <exception cref="CaseRuleException">The file is no extract.</exception>
    public static async Task<ExtractFile> OpenAsync(Stream source, ExtractKind kind, CancellationToken ct)
    {
        ExtractFile file = new(source, kind);
        try
        {
            await file.ReadHeaderAsync(kind.Columns, ct);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Goes on to the next record; false at the end.</summary>
    /// <exception cref="CaseRuleException">The file is cut off or out of shape from here.</exception>
    public async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await NextAsync(ct))
        {
            return false;
        }

        if (_reader.Current.FieldCount != _width)
        {
            throw new CaseRuleException(
                $"Record {Record} has {_reader.Current.FieldCount} values where the header has {_width}. Nothing was changed. Mend the record, or export the file again.");
        }

        return true;
    }

    /// <summary>The value of a column in the record read last.</summary>
    public string Cell(string column) => Cell(_places[column]);

    /// <summary>The values of the record read last, in the order of the kind's columns.</summary>
    public void Cells(string[] into)
    {
        for (var i = 0; i < _inOrder.Length; i++)
        {
            into[i] = Cell(_inOrder[i]);
        }
    }

    private string Cell(int place)
    {
        var text = _reader.GetString(place);

        // A file of bad rows was made safe for spreadsheets with an apostrophe, which is no part of the value.
        return IsMended && text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? text[1..] : text;
    }

    private async Task ReadHeaderAsync(IReadOnlyList<string> columns, CancellationToken ct)
    {
        if (!await NextAsync(ct))
        {
            throw new CaseRuleException("The file is empty. Nothing was changed. Export the extract again and send that.");
        }

        _width = _reader.Current.FieldCount;
        for (var i = 0; i < _width; i++)
        {
            if (!_places.TryAdd(_reader.GetString(i).Trim(), i))
            {
                throw new CaseRuleException($"The column {Shown(_reader.GetString(i))} stands in the file twice. Nothing was changed. Take one away and send it again.");
            }
        }

        var missing = columns.Where(c => !_places.ContainsKey(c)).ToList();
        if (missing.Count > 0)
        {
            var why = _width == 1 && _reader.GetString(0).Contains(';', StringComparison.Ordinal) ? " Its values are set apart by semicolons; they have to be set apart by commas." : "";
            throw new CaseRuleException(
                $"The file lacks {(missing.Count == 1 ? "the column" : $"{missing.Count} columns:")} {string.Join(", ", missing)}.{why} Nothing was changed. Check that it is the {_kind.Name}, with its header row.");
        }

        _inOrder = [.. columns.Select(c => _places[c])];
        IsMended = _places.ContainsKey(CustodyExtract.ProblemColumn);
        Ignored = [.. _places.Keys.Where(k => !columns.Contains(k, StringComparer.OrdinalIgnoreCase) && !k.Equals(CustodyExtract.ProblemColumn, StringComparison.OrdinalIgnoreCase)).Select(Shown)];
    }

    private async Task<bool> NextAsync(CancellationToken ct)
    {
        try
        {
            var more = await _reader.ReadAsync(ct);
            Record += more ? 1 : 0;
            return more;
        }
        catch (DecoderFallbackException)
        {
            throw new CaseRuleException($"The file is not written in UTF-8: a letter after record {Record} cannot be read. Nothing was changed. Save it as CSV UTF-8 and send it again.");
        }
        catch (CsvFormatException malformed)
        {
            throw new CaseRuleException(malformed.Message.Contains("inside an unquoted field", StringComparison.Ordinal)
                ? $"Record {malformed.RecordNumber} has a quotation mark in the middle of a value. Nothing was changed. Export the extract again and send that."
                : $"A quotation mark in record {malformed.RecordNumber} is opened and never closed, as in a file that was cut off. Nothing was changed. Export the extract again and send that.");
        }
    }

    /// <summary>A column's name cut to a length that suits a sentence; it came from outside.</summary>
    private static string Shown(string column) => column.Length <= 40 ? column : $"{column[..40]}…";

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }
}
